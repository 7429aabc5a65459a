import { hydrate } from "preact";
import { workOffline } from "../join-start/work-offline.ts";
import { readPage } from "../client/read-page.ts";
import { type DeskPageState, LiveDesk } from "./live-desk.tsx";

const { t, format, state } = readPage();
const root = document.querySelector("main");
if (root) hydrate(<LiveDesk t={t} format={format} {...(state as DeskPageState)} />, root);
void workOffline([]);
