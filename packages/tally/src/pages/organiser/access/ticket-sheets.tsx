import { eventLink, formatTicket } from "@digital-cleanup/challenge";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { LazyQrCode } from "../../qr-element/lazy-qr-code.tsx";
import { useOrganiser } from "../organiser-context.ts";

/** An A4 sheet has two columns of six tickets, each about as large as a bank card. */
const ticketsPerSheet = 12;

type Props = { tickets: readonly string[]; ticketLink: (ticket: string) => string };

/** Tickets to cut out, shown as a list on the screen and printed on A4 sheets. */
export function TicketSheets({ tickets, ticketLink }: Props) {
  const { t } = useOrganiser();
  const sheets = Array.from({ length: Math.ceil(tickets.length / ticketsPerSheet) }, (_, index) =>
    tickets.slice(index * ticketsPerSheet, (index + 1) * ticketsPerSheet),
  );
  return (
    <div class="tickets" role="region" tabIndex={0} aria-label={t("tally.tickets.sheet")}>
      {sheets.map((sheet) => (
        <ul class="tickets__sheet" key={sheet[0]}>
          {sheet.map((ticket) => (
            <Ticket key={ticket} ticket={ticket} link={ticketLink(ticket)} />
          ))}
        </ul>
      ))}
    </div>
  );
}

function Ticket({ ticket, link }: { ticket: string; link: string }) {
  const { t, format, view, code, name, baseUrl, qrUrl } = useOrganiser();
  const { startsOn, endsOn } = view.event;
  return (
    <li class="ticket">
      <LazyQrCode
        scriptUrl={qrUrl}
        text={link}
        label={t("tally.tickets.qr", { ticket: formatTicket(ticket) })}
      />
      <div class="ticket__words">
        <b class="ticket__name">{name}</b>
        <span>{format.dayRange(startsOn, endsOn)}</span>
        <span class="ticket__how">{t("tally.tickets.how")}</span>
        <span class="ticket__address">
          <TypedAddress url={eventLink({ baseUrl, code })} />
        </span>
        <span class="ticket__how">{t("tally.tickets.rule")}</span>
      </div>
      <b class="ticket__code">{formatTicket(ticket)}</b>
    </li>
  );
}
