import { hydrate, render } from "preact";
import { readPage } from "../client/read-page.ts";
import { RehearsalScreen, rehearsalHash } from "./rehearsal/rehearsal-screen.tsx";
import { LiveScreen, type LiveScreenProps } from "./live-screen.tsx";

/** What the server embeds in the page. */
export type ScreenPageState = Omit<LiveScreenProps, "t" | "format">;

const { t, format, state } = readPage();
const root = document.querySelector("main");
const props = { t, format, ...(state as ScreenPageState) };
if (root && location.hash === rehearsalHash) {
  root.replaceChildren();
  render(<RehearsalScreen {...props} />, root);
} else if (root) {
  hydrate(<LiveScreen {...props} />, root);
}
