package org.signalbox.dsl.run;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;
import org.signalbox.dsl.ir.Program;
import org.signalbox.market.Instrument;

/** Which sessions count for a program: those that its text sets, or the exchange's. */
public final class ProgramCalendar {

  private ProgramCalendar() {}

  /** The calendar's id: the text's, or the exchange's. */
  public static String id(Program program, Instrument instrument) {
    return program.session().flatMap(Program.SessionHours::calendar).orElse(instrument.calendar());
  }

  /** The sessions of an instrument; empty where its calendar is not known. */
  public static Optional<TradingCalendar> of(Program program, Instrument instrument) {
    return Calendars.find(id(program, instrument))
        .map(exchange -> program.session().flatMap(it -> within(exchange, it)).orElse(exchange));
  }

  private static Optional<TradingCalendar> within(
      TradingCalendar exchange, Program.SessionHours hours) {
    ZoneId zone = hours.zone().map(ZoneId::of).orElse(exchange.zone());
    return hours
        .from()
        .flatMap(from ->
            hours
                .to()
                .map(to ->
                    exchange.within(
                        LocalTime.ofSecondOfDay(from), LocalTime.ofSecondOfDay(to), zone)));
  }
}
