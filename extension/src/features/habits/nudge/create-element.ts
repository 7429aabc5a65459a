type Child = Node | string | false | undefined;

/** An element with its class and children. Plain DOM, because the nudge is injected into other pages and must stay small. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A button that ignores events created by the page. */
export function createButton(
  className: string,
  text: string,
  onPress: () => void,
): HTMLButtonElement {
  const element = createElement("button", className, text);
  element.type = "button";
  element.addEventListener("click", ({ isTrusted }) => isTrusted && onPress());
  return element;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/** The logo, as in `logo.tsx`. */
export function createMark(): SVGElement {
  const svg = createSvg("svg", { viewBox: "0 0 32 32", width: "20", height: "20" });
  svg.setAttribute("aria-hidden", "true");
  const line = { fill: "none", "stroke-width": "3.6", "stroke-linecap": "round" };
  svg.append(
    createSvg("rect", { width: "32", height: "32", rx: "7", fill: "#0a5a6b" }),
    createSvg("path", {
      ...line,
      d: "M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8",
      stroke: "#f5c842",
    }),
    createSvg("path", { ...line, d: "M6.5 22.5h19", stroke: "#fff" }),
  );
  return svg;
}

function createSvg(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
