import { post } from "../api/client";
import type { Tree } from "../api/types";
import type { Expression } from "../tree/expression";
import type { Statement, StrategyTree } from "../tree/statement";

/** Reads small pieces of text by the server's own parser, each inside the smallest text that holds it. */

async function statements(text: string): Promise<Statement[]> {
  const { tree } = await post<Tree>("/language/tree", { text: `signalbox 1\n${text}\n` });
  return tree.body ?? [];
}

/** The expression that a text is. */
export async function readExpression(text: string): Promise<Expression> {
  const [statement, ...more] = await statements(`let x = ${text}`);
  if (statement?.kind !== "let" || more.length > 0 || statement.start) {
    throw new Error(`'${text}' is more than one expression`);
  }
  return statement.value;
}

/** The statement that a text is. */
export async function readStatement(text: string): Promise<Statement> {
  const [statement, ...more] = await statements(text);
  if (!statement || more.length > 0) throw new Error(`'${text}' is not one statement`);
  return statement;
}

export async function writeText(tree: StrategyTree): Promise<string> {
  return (await post<{ text: string }>("/language/text", { tree })).text;
}
