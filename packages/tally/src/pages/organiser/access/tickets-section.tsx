import { newTicketsSchema, paths, ticketsSchema } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { refuseInvalid } from "../../client/ask-tally.ts";
import { ActionForm } from "../../event-form/action-form.tsx";
import { Field } from "../../event-form/field.tsx";
import { readQuantity } from "../../event-form/quantity.ts";
import { Facts } from "../../figures/figures.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { NewTickets } from "./new-tickets.tsx";

export function TicketsSection() {
  const { t, format, view } = useOrganiser();
  const [newTickets, setNewTickets] = useState<readonly string[]>();
  if (!view.tickets) return null;
  const { tickets, used } = view.tickets;
  const count = (id: string, value: number) => (
    <data id={id} value={value}>
      {format.number(value)}
    </data>
  );
  return (
    <section class="card flow" id="tickets" aria-labelledby="tickets-title">
      <h2 id="tickets-title">{t("tally.tickets.title")}</h2>
      <p class="small soft">{t("tally.tickets.meaning")}</p>
      {!isSecureContext && <p class="note note--caution small">{t("tally.tickets.needsHttps")}</p>}
      <Facts
        class="lines"
        rows={[
          [t("tally.tickets.made"), count("tickets-made", tickets)],
          [t("tally.tickets.used"), count("tickets-used", used)],
        ]}
      />
      {/* New tickets cannot be shown again, so the form stays hidden until they are saved. */}
      {newTickets ? (
        <NewTickets tickets={newTickets} onDismiss={() => setNewTickets(undefined)} />
      ) : view.isErased ? (
        <p>{t("tally.tickets.erased")}</p>
      ) : (
        <CreateTickets onCreated={setNewTickets} />
      )}
    </section>
  );
}

function CreateTickets({ onCreated }: { onCreated: (tickets: readonly string[]) => void }) {
  const { t, code, ask, refresh } = useOrganiser();
  const [count, setCount] = useState("");

  function make() {
    const checked = ticketsSchema.safeParse({ count: readQuantity("count", count, t.language) });
    return checked.success
      ? ask("POST", paths.tickets(code), newTicketsSchema, checked.data)
      : Promise.resolve(refuseInvalid(checked.error));
  }

  return (
    <ActionForm
      t={t}
      action={make}
      onDone={({ tickets }) => {
        onCreated(tickets);
        refresh();
      }}
      sentences={{ count: t("tally.organise.error.count") }}
      button={t("tally.tickets.make")}
    >
      <Field
        name="count"
        label={t("tally.tickets.count")}
        hint={t("tally.tickets.countHint")}
        value={count}
        onValue={setCount}
        inputMode="numeric"
        maxLength={6}
        autocomplete="off"
        required
      />
    </ActionForm>
  );
}
