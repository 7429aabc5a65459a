import { eventLink, formatTicket } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import { useOrganiser } from "../organiser-context.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { ticketsCsv } from "./tickets-csv.ts";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { LazyQrCode } from "../../qr-element/lazy-qr-code.tsx";

type Props = { tickets: readonly string[]; onDismiss: () => void };

/** New tickets, to print or download. The tally stores only hashes, so the tickets can be shown only once. */
export function NewTickets({ tickets, onDismiss }: Props) {
  const { t, code, baseUrl, keyFingerprint } = useOrganiser();
  const [isSaved, setSaved] = useState(false);
  useLeaveConfirmation(!isSaved);
  const isReady = useQrCodesReady();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const ticketLink = (ticket: string) => eventLink({ baseUrl, code, keyFingerprint, ticket });
  const download = () => {
    const header = [t("tally.tickets.fileTicket"), t("tally.tickets.fileLink")];
    saveFile(
      `${code}-${t("tally.tickets.fileName")}.csv`,
      "text/csv",
      ticketsCsv(header, tickets, ticketLink),
    );
    setSaved(true);
  };
  return (
    <>
      <div class="note note--caution flow" id="new-tickets">
        <h3 tabIndex={-1} ref={heading}>
          {t("tally.tickets.once", { count: tickets.length })}
        </h3>
        <p>{t("tally.tickets.onceMeaning")}</p>
        <div class="row">
          <button
            class="btn btn--main"
            type="button"
            id="print-tickets"
            disabled={!isReady}
            onClick={() => {
              setSaved(true);
              print();
            }}
          >
            {t("tally.tickets.print")}
          </button>
          <button class="btn" type="button" id="download-tickets" onClick={download}>
            {t("tally.tickets.download")}
          </button>
          {isSaved && (
            <button class="btn" type="button" id="tickets-kept" onClick={onDismiss}>
              {t("tally.tickets.kept")}
            </button>
          )}
        </div>
        <p class="small">{t("tally.tickets.printHint")}</p>
      </div>
      <TicketSheets tickets={tickets} ticketLink={ticketLink} />
    </>
  );
}

function useLeaveConfirmation(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isNeeded]);
}

/** Whether the QR codes are rendered and can be printed. Their script is loaded with the first code. */
function useQrCodesReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => void customElements.whenDefined("qr-code").then(() => setReady(true)), []);
  return isReady;
}

/** An A4 sheet has two columns of six tickets, each about as large as a bank card. */
const ticketsPerSheet = 12;

type TicketSheetsProps = { tickets: readonly string[]; ticketLink: (ticket: string) => string };

/** Tickets to cut out, shown as a list on the screen and printed on A4 sheets. */
function TicketSheets({ tickets, ticketLink }: TicketSheetsProps) {
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
        <span>{t("tally.tickets.how")}</span>
        <span class="ticket__address">
          <TypedAddress url={eventLink({ baseUrl, code })} />
        </span>
        <span>{t("tally.tickets.rule")}</span>
      </div>
      <b class="ticket__code">{formatTicket(ticket)}</b>
    </li>
  );
}
