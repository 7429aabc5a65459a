import { hydrate } from "preact";
import { readPage } from "../client/read-page.ts";
import { LiveScreen, type LiveScreenProps } from "./live-screen.tsx";

/** What the server embeds in the page. */
export type ScreenPageState = Omit<LiveScreenProps, "t" | "format">;

const { t, format, state } = readPage();
const root = document.querySelector("main");
if (root) hydrate(<LiveScreen t={t} format={format} {...(state as ScreenPageState)} />, root);
