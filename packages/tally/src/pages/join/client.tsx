import { paths } from "@digital-cleanup/challenge";
import { render } from "preact";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { JoinPageState } from "../join-start/page-state.ts";
import { readPage } from "../client/read-page.ts";
import { afterInvitation } from "./after-invitation.ts";
import { JoinApp } from "./join-app.tsx";
import { keyTrouble } from "./key-trouble.ts";
import { openPartStore } from "./part-store.ts";
import { takeInvitation } from "./take-invitation.ts";
import { takeReceipt } from "./take-receipt.ts";

const { t, format, state } = readPage();
const { event, published, basePath, partKey, placeUrl } = state as JoinPageState;
const store = openPartStore(() => localStorage, partKey);
addEventListener("storage", ({ key }) => {
  if (key === partKey || key === null) store.announce();
});

addEventListener("hashchange", () => {
  // A ticket's link that is opened in a tab that has the page already.
  if (/[#&]ticket=/.test(location.hash)) location.reload();
});

const root = document.querySelector<HTMLElement>("#join");
if (root) {
  const { linkedKey, ticket } = takeInvitation(root.dataset.arrived ?? "");
  const fingerprint = await eventKeyFingerprint(event);
  const seenKey = store.read().placeKey;
  const trouble = keyTrouble(event, { fingerprint, seenKey, linked: linkedKey });
  if (!trouble) store.change((part) => afterInvitation(part, event, ticket));
  root.replaceChildren();
  render(
    <JoinApp
      t={t}
      format={format}
      event={event}
      published={published}
      address={{ baseUrl: location.origin + basePath, code: event.code }}
      eventUrl={`${basePath}${paths.eventPage(event.code)}?lang=${t.language}`}
      fingerprint={fingerprint}
      trouble={trouble}
      placeUrl={placeUrl}
      store={store}
      receipt={takeReceipt()}
    />,
    root,
  );
}
