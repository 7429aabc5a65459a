import { appearsAt, defaultK } from "@digital-cleanup/challenge";
import { render } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { storeKey } from "../client/stored-key.ts";
import { organiserPageUrl } from "../organiser/organiser-links.ts";
import { readPage } from "../client/read-page.ts";
import { EventForm } from "./event-form.tsx";
import { NewEventHead } from "./new-event-shell.tsx";

export type NewEventState = {
  basePath: string;
  /** Whether creating an event requires the operator's key. */
  needsKey: boolean;
};

function NewEvent({ t, format, state }: LocaleProps & { state: NewEventState }) {
  const [isReviewing, setReviewing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  // The button of one step is gone in the next. After a refusal, the list of errors takes the focus later.
  useLayoutEffect(() => {
    if (!hasMoved.current) return;
    scrollTo(0, 0);
    heading.current?.focus();
  }, [isReviewing]);
  return (
    <>
      <NewEventHead t={t} isReviewing={isReviewing} headingRef={heading} />
      <div class="card">
        <EventForm
          t={t}
          format={format}
          basePath={state.basePath}
          needsKey={state.needsKey}
          isReviewing={isReviewing}
          onReview={(value) => {
            hasMoved.current = true;
            setReviewing(value);
          }}
          onCreated={({ event: { code }, organiserKey }) => {
            // The key is stored first, because it cannot be recovered if the tab is closed.
            storeKey("o", code, organiserKey);
            // The browser may refuse storage, so the link includes the key.
            location.assign(
              organiserPageUrl({ t, basePath: state.basePath, code, organiserKey }, "prepare"),
            );
          }}
        />
      </div>
      {!isReviewing && (
        <p class="small soft">
          {t("tally.organise.new.planned", { appearsAt: appearsAt(defaultK) })}
        </p>
      )}
    </>
  );
}

const { t, format, state } = readPage();
const root = document.querySelector("main");
if (root) {
  root.replaceChildren();
  render(<NewEvent t={t} format={format} state={state as NewEventState} />, root);
}
