type Child = Node | string | false | undefined;

/** An element with its class and children. Plain DOM: the nudge is put into pages of others and stays small. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** A button that a person presses: a page can make events too, and they are not heard. */
export function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const element = make("button", className, text);
  element.type = "button";
  element.addEventListener("click", ({ isTrusted }) => isTrusted && press());
  return element;
}

const svg = "http://www.w3.org/2000/svg";

/** The mark of `mark.tsx`. */
export function mark(): SVGElement {
  const image = draw("svg", { viewBox: "0 0 32 32", width: "20", height: "20" });
  image.setAttribute("aria-hidden", "true");
  const line = { fill: "none", "stroke-width": "3.6", "stroke-linecap": "round" };
  image.append(
    draw("rect", { width: "32", height: "32", rx: "7", fill: "#0a5a6b" }),
    draw("path", {
      ...line,
      d: "M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8",
      stroke: "#f5c842",
    }),
    draw("path", { ...line, d: "M6.5 22.5h19", stroke: "#fff" }),
  );
  return image;
}

function draw(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
