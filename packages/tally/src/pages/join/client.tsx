import { paths } from "@digital-cleanup/challenge";
import { render } from "preact";
import type { JoinPageState } from "../join-start/page-state.ts";
import { readPage } from "../read-page.ts";
import { JoinApp } from "./join-app.tsx";
import { openPartStore } from "./part-store.ts";
import { takeReceipt } from "./take-receipt.ts";

const { t, format, state } = readPage();
const { event, published, basePath, partKey } = state as JoinPageState;
const store = openPartStore(() => localStorage, partKey);
addEventListener("storage", ({ key }) => {
  if (key === partKey || key === null) store.announce();
});

const root = document.querySelector("#join");
if (root) {
  root.replaceChildren();
  render(
    <JoinApp
      t={t}
      format={format}
      event={event}
      published={published}
      address={{ baseUrl: location.origin + basePath, code: event.code }}
      eventUrl={`${basePath}${paths.eventPage(event.code)}?lang=${t.language}`}
      store={store}
      receipt={takeReceipt()}
    />,
    root,
  );
}
