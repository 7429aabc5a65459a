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
  const prefix = `--p${crypto.getRandomValues(new Uint32Array(2)).join("-")}-`;
  const rename = (sheet: string) => sheet.replaceAll(propertyStart, prefix);
  const adopted = [hostSheet, ...[noPseudoElements, ...sheets].map(rename).map(createSheet)];
  shadow.adoptedStyleSheets = adopted;
  /** Replaces the style of the element. */
  const restyle = (changed: Options["style"]) => hostSheet.replaceSync(importantHostRule(changed));
  /** A page that moves the element through another document removes them, and they cannot be restored. */
  const hasSheets = () =>
    shadow.adoptedStyleSheets.length === adopted.length &&
    adopted.every((sheet, at) => shadow.adoptedStyleSheets[at] === sheet);
  return { host, shadow, restyle, hasSheets };
}

/** A page may style those of the host, which are painted inside it. */
const noPseudoElements =
  ":host::before,:host::after{content:none!important;display:none!important}";

/**
 * Of each custom property in a sheet. A page may register any name that it knows with another syntax, which makes our values invalid, so
 * the names are random.
 */
const propertyStart = /(?<![\w-])--(?=[a-z])/g;

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
