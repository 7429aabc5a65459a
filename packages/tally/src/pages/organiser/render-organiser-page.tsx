import { type ComponentChildren, render } from "preact";
import { readPage } from "../client/read-page.ts";
import type { OrganiserPageState } from "./organiser-context.ts";
import { OrganiserPage } from "./organiser-page.tsx";
import type { OrganiserPageName } from "./organiser-paths.ts";

/** Replaces the content that the server rendered with one of the organiser's pages. */
export function renderOrganiserPage(current: OrganiserPageName, content: ComponentChildren): void {
  const { t, format, state } = readPage();
  const root = document.querySelector("main");
  if (!root) return;
  root.replaceChildren();
  render(
    <OrganiserPage t={t} format={format} state={state as OrganiserPageState} current={current}>
      {content}
    </OrganiserPage>,
    root,
  );
}
