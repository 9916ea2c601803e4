package org.signalbox.dsl.run.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signalbox.dsl.ir.Clause;
import org.signalbox.dsl.ir.Clause.Moment;
import org.signalbox.dsl.ir.Limit;
import org.signalbox.dsl.ir.Program;
import org.signalbox.dsl.ir.Term;
import org.signalbox.dsl.plan.Planner;
import org.signalbox.dsl.run.Evaluator;
import org.signalbox.dsl.run.Listing;
import org.signalbox.dsl.run.standing.Account;
import org.signalbox.dsl.run.standing.Columns;
import org.signalbox.dsl.run.standing.Memories;
import org.signalbox.dsl.run.standing.Standing;
import org.signalbox.dsl.run.standing.Value;
import org.signalbox.dsl.run.standing.Values;
import org.signalbox.market.Instrument;
import org.signalbox.trade.Ledger;

/**
 * Makes a program ready to decide: first every instrument asks the planner for what its clauses
 * read, then the plan is laid out, then all is put together.
 */
final class Preparation {

  /** What one instrument asked for. */
  private record Asked(
      Standing standing,
      Columns columns,
      Gates gates,
      List<EntryRule> entries,
      List<ExitRule> exits,
      Alerts alerts,
      List<Shown> shows) {}

  private final Program program;
  private final Map<String, Listing> listings;
  private final Settings settings;
  private final Account account;
  private final Planner planner;

  Preparation(Program program, Map<String, Listing> listings, Ledger ledger, Settings settings) {
    this.program = program;
    this.listings = listings;
    this.settings = settings;
    this.account = new Account(ledger, slots(program));
    Map<String, Instrument> instruments =
        listings.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().instrument()));
    this.planner = new Planner(program.definitions(), instruments);
  }

  /** The equity is divided by the greatest number of positions, where the text has one. */
  private static int slots(Program program) {
    return program.limits().stream()
        .filter(Limit.Positions.class::isInstance)
        .map(it -> ((Limit.Positions) it).most())
        .filter(Term.Constant.class::isInstance)
        .map(it -> (int) ((Term.Constant) it).value())
        .findFirst()
        .orElse(1);
  }

  Decider decider() {
    Map<String, Asked> asked =
        program.symbols().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), this::ask, (one, _) -> one, LinkedHashMap::new));
    Evaluator evaluator = new Evaluator(planner.plan(), listings);
    Map<String, Trader> traders = new LinkedHashMap<>();
    asked.forEach((symbol, it) -> traders.put(symbol, trader(it, evaluator)));
    return Decider.prepared(program, settings, account, evaluator, traders);
  }

  private Asked ask(String symbol) {
    Listing listing = listing(symbol);
    Columns columns = new Columns();
    Memories memories = new Memories();
    Standing standing = new Standing(listing, columns, memories, account, program.tags());
    Values values = new Values(listing.instrument(), planner, columns, memories, account);
    List<EntryRule> entries = new ArrayList<>();
    for (Clause.Entry entry : program.entries()) {
      entries.add(
          EntryRule.of(entry, entries.size(), program.protections(), program.size(), values));
    }
    List<ExitRule> exits = program.exits().stream().map(it -> ExitRule.of(it, values)).toList();
    List<Shown> shows =
        program.shows().stream().map(it -> shown(it, values.of(it.term()), standing)).toList();
    return new Asked(
        standing,
        columns,
        new Gates(standing, program.limits(), values),
        entries,
        exits,
        new Alerts(program.alerts(), values),
        shows);
  }

  private static Shown shown(Program.Show show, Value value, Standing standing) {
    return new Shown(show.label(), () -> value.at(standing));
  }

  private Listing listing(String symbol) {
    Listing listing = listings.get(symbol);
    if (listing == null) {
      throw new IllegalArgumentException("no such instrument: '" + symbol + "'");
    }
    return listing;
  }

  private Trader trader(Asked asked, Evaluator evaluator) {
    asked.columns().open(evaluator);
    InstrumentDesk desk = new InstrumentDesk(asked.standing(), asked.gates());
    Settled settled = new Settled(evaluator, asked.standing(), settings.acceptUnsettled());
    List<Limit.SquareOff> squareOffs =
        program.limits().stream()
            .filter(Limit.SquareOff.class::isInstance)
            .map(Limit.SquareOff.class::cast)
            .toList();
    return new Trader(
        desk,
        new Exits(desk, asked.exits(), squareOffs),
        new Protectors(asked.standing(), asked.entries()),
        new Entries(desk, asked.entries(), program.opposite(), settled, settings.tradeFrom()),
        asked.alerts(),
        asked.shows(),
        moments(),
        !squareOffs.isEmpty() || !asked.alerts().isEmpty() || asked.gates().watches());
  }

  private List<Moment> moments() {
    return Stream.of(
            program.entries().stream().flatMap(it -> of(it.trigger(), it.validity())),
            program.exits().stream().flatMap(it -> of(it.trigger(), it.validity())),
            program.limits().stream()
                .filter(Limit.SquareOff.class::isInstance)
                .map(it -> ((Limit.SquareOff) it).moment()))
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  private static Stream<Moment> of(Clause.Trigger trigger, Clause.Validity validity) {
    Optional<Moment> at =
        trigger instanceof Clause.Trigger.At(Moment moment)
            ? Optional.of(moment)
            : Optional.empty();
    Optional<Moment> until =
        validity instanceof Clause.Validity.Until(Moment moment)
            ? Optional.of(moment)
            : Optional.empty();
    return Stream.concat(at.stream(), until.stream());
  }
}
