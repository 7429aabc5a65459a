import { keyProblem, paths } from "@digital-cleanup/challenge";
import { TextProvider } from "@digital-cleanup/ui/text-context.ts";
import { hydrate, render } from "preact";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import { readPage } from "../client/read-page.ts";
import type { JoinPageState } from "../join-start/page-state.ts";
import { JoinApp } from "./join-app.tsx";
import { openParticipationStore } from "./participation/participation-store.ts";
import { afterInvitation, readInvitation } from "./place/read-invitation.ts";
import { type PhoneSystem, phoneSystem, phoneSystems } from "./tasks/phone-system.ts";
import { parseStep } from "./use-step.ts";

const { t, format, state } = readPage();
const { event, published, basePath, participationKey, placeUrl, privacyUrl } =
  state as JoinPageState;
const store = openParticipationStore(() => localStorage, participationKey);
addEventListener("storage", ({ key }) => {
  if (key === participationKey || key === null) store.announce();
});

addEventListener("hashchange", () => {
  // The link of a ticket was opened in a tab that already shows the page.
  if (/[#&]ticket=/.test(location.hash)) location.reload();
});

const root = document.querySelector<HTMLElement>("#join");
if (root) {
  const { linkedKey, ticket } = readInvitation(root.dataset.arrived ?? "");
  const fingerprint = await eventKeyFingerprint(event);
  const seenKey = store.read().placeKey;
  const problem = keyProblem(event, { fingerprint, seenKey, linked: linkedKey });
  if (!problem) store.change((stored) => afterInvitation(stored, event, ticket));
  const receipt = readReceiptFragment();
  const hasMoved = location.hash !== (root.dataset.arrived ?? "");
  const app = (
    <TextProvider value={{ t, format }}>
      <JoinApp
        t={t}
        format={format}
        event={event}
        published={published}
        address={{ baseUrl: location.origin + basePath, code: event.code }}
        eventUrl={`${basePath}${paths.eventPage(event.code)}?lang=${t.language}`}
        reportUrl={`${basePath}${paths.reportPage(event.code)}?lang=${t.language}`}
        privacyUrl={privacyUrl}
        fingerprint={fingerprint}
        problem={problem}
        placeUrl={placeUrl}
        store={store}
        system={chosenSystem(root) ?? phoneSystem(navigator.userAgent)}
        receipt={receipt}
        hasMoved={hasMoved}
      />
    </TextProvider>
  );
  const field = root.querySelector<HTMLInputElement>("#join-space-before");
  // The first card stays as it is while a person types in it.
  const keepsCard = field && !problem && receipt === undefined && isUntouched();
  const typed = field?.value;
  if (typed) {
    store.change((stored) => ({ ...stored, draft: { ...stored.draft, "space.before": typed } }));
  }
  if (keepsCard) hydrate(app, root);
  else {
    root.replaceChildren();
    render(app, root);
  }
}

/** The system chosen on the first card before this script was loaded. */
function chosenSystem(page: HTMLElement): PhoneSystem | undefined {
  return phoneSystems.find((system) => page.querySelector(`#join-${system}:checked`));
}

/** Whether this device did nothing yet but read the first card. */
function isUntouched(): boolean {
  const { draft, lastSeq } = store.read();
  return draft === undefined && lastSeq === 0 && parseStep(location.hash) === "start";
}

/** Returns the receipt in the address and removes it from there, where others could read or share it. */
function readReceiptFragment(): string | undefined {
  const { hash, pathname, search } = location;
  if (!hash.startsWith("#receipt=")) return;
  history.replaceState(null, "", pathname + search);
  return hash;
}
