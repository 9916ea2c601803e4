package org.signalbox.live.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a database is, and as whom to go there.
 *
 * @param url {@code jdbc:postgresql://host:port/name}
 */
record Address(String url, String user, String password) {

  private static final String CONNECT_TIMEOUT_SECONDS = "5";

  /** A single connection, outside any pool. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
    properties.setProperty("ApplicationName", "signalbox");
    return DriverManager.getConnection(url, properties);
  }

  Address withDatabase(String name) {
    return new Address(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
  }

  boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException closed) {
      return false;
    }
  }

  @Override
  public String toString() {
    return url + " as " + user;
  }
}
