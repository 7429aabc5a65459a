/** What tells a webmail from any other page. Never a text: those are translated. */
export type Signs = {
  id: WebmailId;
  /** Only there; any host otherwise, for people run it themselves. */
  hosts?: readonly string[];
  /** All of them must be in the page. */
  selectors: readonly string[];
};

export const webmailIds = [
  "roundcube",
  "sogo",
  "gmail",
  "outlook",
  "zimbra",
  "proton",
  "generic",
] as const;
export type WebmailId = (typeof webmailIds)[number];

/** Only these two were tried with real servers: they alone count. */
export const countedWebmails: ReadonlySet<WebmailId> = new Set(["roundcube", "sogo"]);

export const signs: readonly Signs[] = [
  {
    id: "roundcube",
    selectors: [
      'script[src*="program/js/app"]',
      "body.task-mail",
      "#messagelist, #composebody, #messagebody",
    ],
  },
  {
    id: "sogo",
    selectors: [
      'script[src*="/SOGo"]',
      '[ng-app*="SOGo.Mail"]',
      "md-list, #mailEditor, .sg-mail-editor",
    ],
  },
  {
    id: "gmail",
    hosts: ["mail.google.com"],
    selectors: ['[role="main"]', '[role="navigation"]', '[gh="cm"], div.M9'],
  },
  {
    id: "outlook",
    hosts: [
      "outlook.live.com",
      "outlook.office.com",
      "outlook.office365.com",
      "outlook.cloud.microsoft",
    ],
    selectors: ["#app, #MainModule", '[role="main"], [role="region"]'],
  },
  {
    id: "zimbra",
    selectors: ["#z_shell, .ZToolbar", '[id^="zb__"], [id^="zv__"]'],
  },
  {
    id: "proton",
    hosts: ["mail.proton.me"],
    selectors: [
      '[data-testid="sidebar:compose"]',
      '[data-testid^="toolbar:"], [data-testid^="composer:"]',
    ],
  },
];

/** Runs in a page by itself (`scripting.executeScript`), so it uses nothing but what it is given. */
export function recognise(all: readonly Signs[]): WebmailId | undefined {
  return all.find(
    ({ hosts, selectors }) =>
      (!hosts || hosts.includes(location.hostname)) &&
      selectors.every((selector) => document.querySelector(selector)),
  )?.id;
}
