type Options = {
  tag: "div" | "section";
  /** Of the element itself. The page cannot override it. */
  style: Record<string, string>;
  sheets: string[];
  /** For a page of the extension, which shows the element among its content and may read it. */
  isInPlace?: boolean;
};

/**
 * The element that holds an interface of the extension in another page. Its only attribute is `popover`, so that the page learns nothing
 * from it, and its shadow root is closed. `showPopover` puts it into the top layer, above all other elements of the page.
 */
export function createShadowHost({ tag, style, sheets, isInPlace = false }: Options) {
  const host: HTMLElement = document.createElement(tag);
  if (!isInPlace) host.popover = "manual";
  const shadow = host.attachShadow({ mode: isInPlace ? "open" : "closed" });
  const hostSheet = createSheet(importantHostRule(style));
  shadow.adoptedStyleSheets = [hostSheet, ...sheets.map(createSheet)];
  /** Replaces the style of the element. */
  const restyle = (changed: Options["style"]) => hostSheet.replaceSync(importantHostRule(changed));
  return { host, shadow, restyle };
}

/** Constructed sheets are allowed even if the page's policy forbids inline styles. */
function createSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Important rules of a shadow root override all rules and inline styles of the page. */
function importantHostRule(style: Record<string, string>): string {
  const declarations = Object.entries(style).map(([name, value]) => `${name}:${value}!important`);
  return `:host{${declarations.join(";")}}`;
}
