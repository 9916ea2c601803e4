package org.signalbox.live.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Instants as columns of type {@code timestamptz}, by way of UTC and of no other zone. */
final class Instants extends AbstractArgumentFactory<Instant> {

  Instants() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    return (position, statement, _) ->
        statement.setObject(position, value.atOffset(ZoneOffset.UTC));
  }

  /** Reads a column, which may hold nothing. */
  static final class Reader implements ColumnMapper<Instant> {

    @Override
    public @Nullable Instant map(ResultSet row, int column, StatementContext context)
        throws SQLException {
      return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant)
          .orElse(null);
    }
  }
}
