package org.signalbox.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signalbox.backtest.data.check.Fault;
import org.signalbox.calendar.Calendars;
import org.signalbox.calendar.TradingCalendar;

/** The page about data is made with the faults and calendars there are. */
class DataDocsTest {

  private static final Path PAGE = House.file("docs/data.md");

  @Test
  void thePageNamesEveryFaultAndCalendar() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page());
    }
    assertThat(House.text(PAGE)).as("'make docs' writes it anew").isEqualTo(page());
  }

  private static String page() {
    return """
    # Data

    ```sh
    signalbox data import prices.csv --symbol AAPL
    signalbox data import minutes.csv.gz --symbol AAPL --zone America/New_York
    signalbox data import eth.parquet --symbol ETH/USD --kind CRYPTO --stamp END
    signalbox data import raw.csv --symbol AAPL --factors aapl-factors.csv
    signalbox data import wmi.csv wm.csv --map wm-names.csv
    signalbox data list
    signalbox data check AAPL
    ```

    ## Files

    CSV, plain or packed with gzip, and Parquet. A header is found by the names of its columns,
    also below some lines of preamble; without one, `--columns time,open,high,low,close` names
    them. Commas, semicolons, tabs and pipes separate; a decimal comma is noticed. Volumes may be
    missing, and are 0 then.

    Dates are read as `2020-01-03`, `20200103`, `03/01/2020`, `Jan 3, 2020` and the like, with or
    without a time and a zone, or as seconds, milliseconds, microseconds or nanoseconds since 1970.
    Where no day is above 12, nothing shows whether the day or the month comes first: the file is
    refused until `--dates` says so. A time of day without a zone is refused until `--zone` names
    one.

    Rows that cannot be read are told together, and refuse the file unless `--skip-bad-rows` leaves
    them out.

    ## When a bar counts

    A bar has a start and an end, and is known at its end. A row of a day covers the exchange's
    session, from its open to its close, early closes included. An intraday row covers its timeframe
    from its stamp on, or up to it with `--stamp END`, cut at the open and the close. Bars outside
    the sessions are left out.

    ## Splits and dividends

    Bars are stored as traded. A factor file names what happened to the share; a run sees prices as
    they looked at the time of each decision, so a split changes nothing before its day. Its rows
    are `yyyymmdd,price factor,split factor,close`: adjusted prices are raw ones times both factors,
    for all days up to the row's. Prices that somebody else adjusted are imported with
    `--adjusted`.

    ## Names

    A name may have stood for something else before, and a security may have had others. A map file
    lists a security's names, each with the last day of its use, `yyyymmdd,name`, below a row with the
    day of the listing. With `--map` files that each follow one name are joined:

    ```sh
    signalbox data import uw.csv wmi.csv wm.csv --map wm-names.csv --factors wm-factors.csv
    ```

    Of every file only those days are taken on which its name stood for the security: neither the
    company that had the name before nor the one that took it over gets in. The bars are stored
    under the latest name, or that of `--symbol`; `data show` lists all of them. `NAME=FILE` says
    whose bars a file holds where its own name does not.

    ## What is refused, and what is told

    A fault that would make a backtest lie refuses the file until it is allowed by name, as in
    `--allow duplicates,disorder`. What was allowed is kept with the data.

    """
        + "| fault | is | when it is let pass |\n|---|---|---|\n"
        + Stream.of(Fault.values()).filter(Fault::refuses).map(DataDocsTest::row).collect(joining())
        + "\nThese are told and let pass:\n\n| fault | is | what is done |\n|---|---|---|\n"
        + Stream.of(Fault.values())
            .filter(it -> !it.refuses())
            .map(DataDocsTest::row)
            .collect(joining())
        + """

        ## Calendars

        | code | zone | known | sessions a year | hours of trading |
        |---|---|---|---|---|
        """
        + Calendars.ids().stream().map(Calendars::of).map(DataDocsTest::row).collect(joining())
        + """

        Outside the days that are known a calendar follows its rules alone. The sessions of Diwali
        and other days at hours of their own are in the calendars of Mumbai.
        """;
  }

  private static String row(Fault fault) {
    return "| `%s` | %s | %s |\n".formatted(fault.word(), fault.meaning(), fault.consequence());
  }

  private static String row(TradingCalendar calendar) {
    return "| `%s` | %s | %s to %s | %d | %s |\n"
        .formatted(
            calendar.id(),
            calendar.zone(),
            calendar.coverage().from(),
            calendar.coverage().to(),
            calendar.sessionsPerYear(),
            calendar.regularMillis() / 3_600_000.0);
  }
}
