import type { Text } from "@digital-cleanup/text";

const style = `
  * { margin: 0; box-sizing: border-box; }
  body { height: 100vh; display: grid; align-items: center; background: #f3f5f3; color: #14232a;
    font-family: system-ui, "DejaVu Sans", sans-serif; }
  .logo { display: flex; align-items: center; gap: 0.5em; font-weight: 700; }
`;
const logo = (size: number) => `<svg viewBox="0 0 32 32" width="${size}" height="${size}">
  <rect width="32" height="32" rx="7" fill="#0a5a6b" /><g fill="none" stroke-width="3.6" stroke-linecap="round">
  <path d="M6.5 14.8C8 9.6 11.6 8.4 16 12s8 2.4 9.5-2.8" stroke="#f5c842" /><path d="M6.5 22.5h19" stroke="#fff" /></g></svg>`;

/** A picture of the popup beside what the extension does. */
export const popupSlide = (t: Text, popup: string): string => `<!doctype html>
<html lang="${t.language}"><style>${style}
  body { grid-template-columns: 1fr 440px; padding: 0 88px; gap: 72px; }
  h1 { font-size: 46px; line-height: 1.2; margin: 28px 0; }
  p { font-size: 24px; line-height: 1.5; margin-top: 16px; }
  .logo { font-size: 28px; }
  img { width: 440px; border-radius: 12px; box-shadow: 0 8px 40px #14232a40; }
</style>
<body><div><div class="logo">${logo(44)}${t("common.product")}</div>
<h1>${t("store.measures")}</h1><p>${t("store.cleans")}</p><p>${t("store.joins")}</p></div>
<img alt="" src="data:image/png;base64,${popup}"></body></html>`;

/** The small picture of lists in the Chrome Web Store: the product, and nothing that looks like a claim. */
export const promotionalTile = (t: Text): string => `<!doctype html>
<html lang="${t.language}"><style>${style}
  body { background: #0a5a6b; color: #fff; justify-items: center; text-align: center; padding: 24px; align-content: center; gap: 14px; }
  b { font-size: 36px; }
  span { font-size: 19px; line-height: 1.4; }
  svg rect { stroke: #fff; stroke-width: 0.6; }
</style>
<body>${logo(84)}<b>${t("common.product")}</b><span>${t("store.measures")}</span></body></html>`;
