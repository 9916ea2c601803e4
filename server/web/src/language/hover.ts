import { syntaxTree } from "@codemirror/language";
import type { HoverTooltipSource } from "@codemirror/view";
import type { CatalogueFunction } from "../api/types";

/** Tells what a function does while the pointer rests on it. */
export function documentation(functions: () => CatalogueFunction[]): HoverTooltipSource {
  return (view, pos) => {
    const node = syntaxTree(view.state).resolveInner(pos, 0);
    const callee = node.name === "Callee" ? node : node.parent;
    if (callee?.name !== "Callee") return null;
    const name = view.state.sliceDoc(callee.from, callee.to);
    const found = functions().find((it) => it.name === name);
    if (!found) return null;
    return { pos: callee.from, end: callee.to, above: true, create: () => ({ dom: page(found) }) };
  };
}

function page(it: CatalogueFunction): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "cm-doc";
  const given = it.parameters.map((one) =>
    one.fallback === null ? one.name : `${one.name} = ${one.fallback}`,
  );
  dom.append(
    element("code", `${it.name}(${given.join(", ")})`),
    element("p", it.summary),
    ...(it.formula ? [element("code", it.formula)] : []),
    ...it.outputs
      .filter((output) => output.name !== "")
      .map((output) => element("p", `.${output.name}: ${output.unit}`)),
    element("p", it.source),
  );
  return dom;
}

function element(tag: "p" | "code", text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
