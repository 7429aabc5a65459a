/** The page finds an overlay of the extension as the only child of the root that is neither head nor body. */
export const findOverlay =
  "const host = [...document.documentElement.children].findLast((one) => !/^(head|body)$/.test(one.localName));";

const addStyle = (text: string) =>
  `{ const style = document.createElement("style"); style.textContent = ${JSON.stringify(text)}; document.head.append(style); }`;

/** Every name that the sheets of overlays once declared, with a syntax that their values do not have. */
const lengths = ["--text-xs", "--text-s", "--text-m", "--text-l", "--surface", "--sunken"];
const inks = ["--ink", "--ink-soft", "--accent", "--on-accent", "--line", "--line-strong"];

const register = (name: string, syntax: string, initialValue: string) =>
  `CSS.registerProperty({ name: "${name}", syntax: "${syntax}", inherits: true, initialValue: "${initialValue}" });`;

const lure = (selector: string) =>
  addStyle(
    `${selector}::before { content: "Lire le film"; position: fixed; inset: 0; z-index: 2147483647; display: block; width: 100vw; height: 100vh; background: white; pointer-events: none }`,
  );

/** What a page does to an overlay of the extension, with names and nodes that are its own. */
export const attacksByStyle: Record<string, string> = {
  "paints inside it with a pseudo-element": `${findOverlay} ${lure("html > :last-child")}`,
  "registers its tokens with another syntax": [
    register("--u", "<color>", "red"),
    ...lengths.map((name) => register(name, "<length>", "0px")),
    ...inks.map((name) => register(name, "<color>", "transparent")),
  ].join(" "),
  "moves it through the document of a frame": `${findOverlay}
    const frame = document.createElement("iframe"); document.body.append(frame);
    frame.contentDocument.body.append(host); document.documentElement.append(host); frame.remove();
    ${addStyle("html > :last-child { all: initial; position: fixed; inset: auto 24px 24px auto; width: 360px; background: white; -webkit-text-fill-color: transparent }")}
    host.showPopover();`,
  "selects all of it in a colour that cannot be seen": `${addStyle("::selection { color: transparent !important; background: white !important; -webkit-text-fill-color: transparent !important }")}
    getSelection().selectAllChildren(document.documentElement)`,
};

/** In a shadow root of the page, which its styles reach. */
export const moveIntoShadowRoot = `${findOverlay}
  const outer = document.createElement("div"); document.documentElement.append(outer);
  outer.attachShadow({ mode: "closed" }).append(host); host.showPopover();`;
