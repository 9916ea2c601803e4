import { ExternalTokenizer, type InputStream } from "@lezer/lr";
import * as terms from "#terms";

/** What the generated tokenizer cannot tell: tokens told apart by length, and words by what follows. */

const LONGEST_LOOK = 400;
const NOTHING = 0;
const NUM = "[0-9](?:[0-9_]*[0-9])?(?:\\.[0-9]+)?";

/** What starts alike, the longest wins and, where equally long, the first: as in the compiler. */
const LITERALS: readonly (readonly [RegExp, number])[] = [
  [/^[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?/, terms.Time],
  [/^[0-9]{4}-[01][0-9]-[0-3][0-9]/, terms.Date],
  [new RegExp(`^${NUM}%`), terms.Percent],
  [new RegExp(`^${NUM}R`), terms.RiskMultiple],
  [new RegExp(`^[$\u20AC\u00A3\u20B9\u00A5]${NUM}`), terms.Money],
  [new RegExp(`^${NUM}`), terms.Number],
  [/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/, terms.Weekday],
  [
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)/,
    terms.Month,
  ],
  [/^[A-Z][A-Z0-9_]*(?:[.:][A-Z0-9_]+)*/, terms.Symbol],
  [/^"(?:[^"\\\r\n]|\\[^\r\n])*"/, terms.String],
  [/^[0-9]+:[0-9]+(?::[0-9]+)?/, NOTHING],
  [new RegExp(`^${NUM}(?:\\.|_+|(?:\\.${NUM})+%?|[a-zA-Z_][a-zA-Z0-9_]*)`), NOTHING],
  [/^[A-Z][a-zA-Z0-9_]*/, NOTHING],
];

const STARTS_LITERAL = /[0-9A-Z"$\u20AC\u00A3\u20B9\u00A5]/;

/** Numbers, times, names in capitals and strings. */
export const literals = new ExternalTokenizer((input) => {
  if (input.next < 0 || !STARTS_LITERAL.test(String.fromCharCode(input.next))) return;
  const ahead = upcoming(input);
  let best = NOTHING;
  let length = 0;
  for (const [rule, token] of LITERALS) {
    const found = rule.exec(ahead)?.[0].length ?? 0;
    if (found > length) {
      best = token;
      length = found;
    }
  }
  if (best !== NOTHING) input.acceptToken(best, length);
});

const GAP = "(?:\\s|#[^\\n]*\\n)+";
const ANY_GAP = "(?:\\s|#[^\\n]*\\n)*";
const NAME = "[a-z][a-zA-Z0-9_]*";
const NESTED = "\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)";
const COUNT = `(?:${NUM}${GAP}[a-zA-Z]+|[^\\s()]+(?:${NESTED})?|${NESTED})`;

const phrase = (...parts: string[]) => new RegExp(`^${parts.join(GAP)}`);

/** Words that mean one thing before these words and another elsewhere; the first that fits. */
const PHRASES: readonly (readonly [RegExp, number])[] = [
  [phrase("at", "least", COUNT, `of${ANY_GAP}\\(`), terms.AtLeastOf],
  [phrase("at", "least", COUNT, "times\\b"), terms.AtLeastTimes],
  [phrase("at", NAME, "(?:[a-z]+s)", "(?:before|after)\\b"), NOTHING],
  [phrase("at", "(?:least|most|market|next|limit|stop|session)\\b"), NOTHING],
  [phrase("at", NAME), terms.AtStep],
  [phrase("for", "(?:long|short)\\b"), terms.ForWhom],
  [phrase("for", "entry", NAME), terms.ForWhom],
  [phrase("within", "last", "[0-9a-z]"), terms.WithinLast],
  [phrase(`of${ANY_GAP}\\(${ANY_GAP}${NAME}`, "from\\b"), terms.FoldOf],
];

const LEADING = /^(?:at|for|within|of)\b/;
const LEADERS: ReadonlySet<number> = new Set(["a", "f", "w", "o"].map((c) => c.charCodeAt(0)));

/** The words "at", "for", "within" and "of" where what follows gives them a meaning of their own. */
export const words = new ExternalTokenizer((input, stack) => {
  if (!LEADERS.has(input.next)) return;
  const ahead = upcoming(input);
  const word = LEADING.exec(ahead)?.[0];
  if (!word) return;
  for (const [pattern, token] of PHRASES) {
    if (pattern.test(ahead)) {
      if (token !== NOTHING && stack.canShift(token)) input.acceptToken(token, word.length);
      return;
    }
  }
});

function upcoming(input: InputStream): string {
  let ahead = "";
  for (let at = 0; at < LONGEST_LOOK; at++) {
    const code = input.peek(at);
    if (code < 0) break;
    ahead += String.fromCharCode(code);
  }
  return ahead;
}
