import type { Event, PublicState } from "@digital-cleanup/challenge";
import { hydrate } from "preact";
import { readPage } from "../client/read-page.ts";
import { LiveScreen } from "./live-screen.tsx";
import type { ScreenViewProps } from "./screen-view.tsx";

export type ScreenPageState = {
  event: Event;
  published: PublicState;
  address: string;
  qr: ScreenViewProps["qr"];
  quizUrl: string;
  stepsUrl: string;
  liveUrl: string;
  publishedUrl: string;
};

const { t, format, state } = readPage();
const root = document.querySelector("main");
if (root) hydrate(<LiveScreen t={t} format={format} {...(state as ScreenPageState)} />, root);
