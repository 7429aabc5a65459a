import { render } from "preact";
import { useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { storeKey } from "../client/stored-key.ts";
import { readPage } from "../client/read-page.ts";
import { CreatedEvent } from "./created-event.tsx";
import { type Created, EventForm } from "./event-form.tsx";
import { NewEventHead } from "./new-event-head.tsx";

/** The page's state, which the server embeds as JSON. */
export type NewEventState = {
  baseUrl: string;
  basePath: string;
  qrUrl: string;
  /** Whether creating an event requires the operator's key. */
  needsKey: boolean;
};

function NewEvent({ t, format, state }: LocaleProps & { state: NewEventState }) {
  const [created, setCreated] = useState<Created>();
  if (created) return <CreatedEvent t={t} format={format} {...state} {...created} />;
  return (
    <>
      <NewEventHead t={t} />
      <EventForm
        t={t}
        format={format}
        basePath={state.basePath}
        needsKey={state.needsKey}
        onCreated={(value) => {
          // The key is stored first, because it cannot be recovered if the tab is closed.
          storeKey("o", value.event.code, value.organiserKey);
          setCreated(value);
        }}
      />
    </>
  );
}

const { t, format, state } = readPage();
const root = document.querySelector("main");
if (root) {
  root.replaceChildren();
  render(<NewEvent t={t} format={format} state={state as NewEventState} />, root);
}
