package org.signalbox.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One event in the ledger: postings that sum to zero in each currency. A debit is positive.
 *
 * @param text what happened, for a person to read
 */
public record Transaction(Instant at, String text, List<Posting> postings) {

  /**
   * An account of the ledger.
   *
   * @param name which one of its kind: a symbol, the kind of a fee, or empty
   */
  public record Account(Kind kind, String name, String currency) implements Comparable<Account> {

    @Override
    public int compareTo(Account other) {
      int byKind = kind.compareTo(other.kind);
      int byName = byKind != 0 ? byKind : name.compareTo(other.name);
      return byName != 0 ? byName : currency.compareTo(other.currency);
    }
  }

  /** What an account holds. */
  public enum Kind {
    /** What the owner brought in (a credit). */
    CAPITAL,
    CASH,
    /** What the open position of an instrument cost. */
    POSITION,
    /** Profit of an instrument (a credit) or loss (a debit), before fees. */
    REALISED,
    FEES,
    DIVIDENDS
  }

  /** One line of a transaction. */
  public record Posting(Account account, BigDecimal amount) {}

  public Transaction {
    postings = List.copyOf(postings);
    for (int first = 0; first < postings.size(); first++) {
      String currency = postings.get(first).account().currency();
      if (isFirstOf(currency, first, postings)) {
        requireBalance(currency, postings, text);
      }
    }
  }

  private static boolean isFirstOf(String currency, int place, List<Posting> postings) {
    for (int before = 0; before < place; before++) {
      if (postings.get(before).account().currency().equals(currency)) {
        return false;
      }
    }
    return true;
  }

  private static void requireBalance(String currency, List<Posting> postings, String text) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Posting posting : postings) {
      if (posting.account().currency().equals(currency)) {
        sum = sum.add(posting.amount());
      }
    }
    if (sum.signum() != 0) {
      throw new IllegalArgumentException(
          "a transaction must balance, was off by %s %s: %s"
              .formatted(sum.toPlainString(), currency, text));
    }
  }

  /** Collects pairs of postings; each pair balances by itself. */
  static final class Draft {

    private final String currency;
    private final List<Posting> postings = new ArrayList<>();

    Draft(String currency) {
      this.currency = currency;
    }

    /** Moves an amount from one account to another. */
    Draft move(BigDecimal amount, Kind from, String fromName, Kind to, String toName) {
      if (amount.signum() != 0) {
        postings.add(new Posting(new Account(to, toName, currency), amount));
        postings.add(new Posting(new Account(from, fromName, currency), amount.negate()));
      }
      return this;
    }

    Transaction at(Instant at, String text) {
      return new Transaction(at, text, postings);
    }
  }
}
