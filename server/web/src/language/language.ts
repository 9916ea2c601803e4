import {
  foldInside,
  foldNodeProp,
  HighlightStyle,
  indentNodeProp,
  LanguageSupport,
  LRLanguage,
  syntaxHighlighting,
} from "@codemirror/language";
import { styleTags, tags } from "@lezer/highlight";
import { parser } from "#parser";

/** The strategy language for the editor. */
export const signalbox = LRLanguage.define({
  name: "signalbox",
  parser: parser.configure({
    props: [
      styleTags({
        "Keyword SoftKeyword AtLeastOf AtLeastTimes AtStep ForWhom WithinLast FoldOf": tags.keyword,
        "Definition/Word Definition/SoftKeyword": tags.definition(tags.variableName),
        "Callee/Word": tags.function(tags.variableName),
        "Reference/Word OfName/Word": tags.variableName,
        "Member/Word Label/Word": tags.propertyName,
        "Field/Keyword Previous/Keyword": tags.variableName,
        "Bool/Keyword Unknown/Keyword": tags.bool,
        "Number Percent RiskMultiple Money Time Date Weekday Month": tags.number,
        "Quantity/SoftKeyword Quantity/Keyword": tags.unit,
        Symbol: tags.className,
        String: tags.string,
        Comment: tags.lineComment,
        "CompareOp ArithOp Minus TimesOp PowerOp": tags.operator,
        "TypeName/Word": tags.typeName,
      }),
      indentNodeProp.add({
        "Group Sequence ArgList": (context) => context.baseIndent + context.unit,
      }),
      foldNodeProp.add({ "Group Sequence": foldInside }),
    ],
  }),
  languageData: { commentTokens: { line: "#" }, closeBrackets: { brackets: ["(", "[", "{", '"'] } },
});

const style = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)" },
  { tag: tags.definition(tags.variableName), fontWeight: "600" },
  { tag: tags.function(tags.variableName), color: "var(--code-function)" },
  { tag: tags.propertyName, color: "var(--code-member)" },
  { tag: [tags.number, tags.unit, tags.bool], color: "var(--code-number)" },
  { tag: tags.className, color: "var(--code-symbol)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-string)" },
  { tag: tags.lineComment, color: "var(--muted)", fontStyle: "italic" },
  { tag: tags.typeName, color: "var(--code-function)" },
]);

export function language(): LanguageSupport {
  return new LanguageSupport(signalbox, [syntaxHighlighting(style)]);
}
