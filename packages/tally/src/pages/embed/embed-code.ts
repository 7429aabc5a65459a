import { visibleText } from "@digital-cleanup/text";

/** The markup that frames an event's totals. Attribute values are quoted, and an organiser's name may contain quotes. */
export function embedCode(url: string, name: string): string {
  const title = visibleText(name).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${url}" title="${title}" width="100%" height="420" loading="lazy"></iframe>`;
}
