import { eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import { type ChecklistLine, CopyText, useDoneLines } from "../checklist/checklist.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { OrganiserLinkField, saveOrganiserLink } from "../organiser-key.tsx";
import { organiserPageUrl } from "../organiser-links.ts";

type Organised = ReturnType<typeof useOrganiser> & ReturnType<typeof useDoneLines>;

export function usePrepareLines(): ChecklistLine[] {
  const organiser = useOrganiser();
  const organised = { ...organiser, ...useDoneLines(organiser.code) };
  const { t, basePath, code, view } = organised;
  const { event, tickets, helpers, published } = view;
  const takesDevices = event.challenges.some((kind) => kind !== "data");
  const page = (path: string) => `${basePath}${path}?lang=${t.language}`;
  const access = organiserPageUrl(organised, "access");
  const hasReceived = published.participations.received > 0;
  return [
    linkLine(organised),
    ...(takesDevices ? [pointsLine(organised)] : []),
    ...(tickets ? [ticketsLine(organised, tickets, access)] : []),
    pageLine(organised, "poster", page(paths.posterPage(code))),
    invitationLine(organised),
    ...(takesDevices ? [pageLine(organised, "desk", access, helpers.length > 0)] : []),
    pageLine(organised, "screen", page(paths.screenPage(code))),
    pageLine(
      organised,
      "test",
      joinLink(publicLinkOf(organised)),
      hasReceived || organised.isDone("test"),
    ),
  ];
}

const publicLinkOf = ({ baseUrl, code, keyFingerprint }: Organised): string =>
  eventLink({ baseUrl, code, keyFingerprint });

const nameOf = ({ t, view }: Organised): string => inLanguage(view.event.name, t.language);

const linkButton =
  ({ markDone }: Organised, id: string, label: string, href: string) =>
  (buttonClass: string) => (
    <a class={buttonClass} href={href} onClick={() => markDone(id)}>
      {label}
    </a>
  );

/** A line whose button leads to a page. Unless the server knows better, it is done once the button was pressed. */
function pageLine(
  organised: Organised,
  id: "points" | "poster" | "desk" | "screen" | "test",
  href: string,
  isDone = organised.isDone(id),
): ChecklistLine {
  const { t } = organised;
  return {
    id,
    title: t(`tally.organise.prepare.${id}`),
    meaning: t(`tally.organise.prepare.${id}Meaning`),
    isDone,
    button: linkButton(organised, id, t(`tally.organise.prepare.${id}Button`), href),
  };
}

function linkLine(organised: Organised): ChecklistLine {
  const { t, code, baseUrl, organiserKey, isDone, markDone } = organised;
  const save = () => {
    const [name, publicLink] = [nameOf(organised), publicLinkOf(organised)];
    saveOrganiserLink({ t, code, name, baseUrl, publicLink, organiserKey });
    markDone("link");
  };
  return {
    id: "link",
    title: t("tally.organise.prepare.link"),
    meaning: t("tally.organise.created.keepLink"),
    isDone: isDone("link"),
    button: (buttonClass) => (
      <button class={buttonClass} type="button" onClick={save}>
        {t("tally.organise.created.download")}
      </button>
    ),
    detail: <OrganiserLinkField t={t} code={code} baseUrl={baseUrl} organiserKey={organiserKey} />,
  };
}

function pointsLine(organised: Organised): ChecklistLine {
  const count = organised.view.event.collectionPoints.length;
  const line = pageLine(organised, "points", organiserPageUrl(organised, "edit"), count > 0);
  if (count === 0) return line;
  return { ...line, meaning: organised.t("tally.organise.prepare.pointsCount", { count }) };
}

function ticketsLine(
  organised: Organised,
  tickets: NonNullable<Organised["view"]["tickets"]>,
  href: string,
): ChecklistLine {
  const { t } = organised;
  return {
    id: "tickets",
    title: t("tally.organise.prepare.tickets"),
    meaning: t("tally.tickets.usedOf", tickets),
    isDone: tickets.tickets > 0,
    button: linkButton(organised, "tickets", t("tally.tickets.make"), href),
  };
}

function invitationLine(organised: Organised): ChecklistLine {
  const { t, format, code, view, isDone, markDone } = organised;
  const text = t("tally.organise.prepare.invitationBody", {
    name: nameOf(organised),
    days: format.dayRange(view.event.startsOn, view.event.endsOn),
    link: publicLinkOf(organised),
    code,
  });
  return {
    id: "invitation",
    title: t("tally.organise.prepare.invitation"),
    meaning: t("tally.organise.prepare.invitationMeaning"),
    isDone: isDone("invitation"),
    button: (buttonClass) => (
      <CopyText
        id="invitation"
        label={t("tally.organise.prepare.invitationText")}
        text={text}
        buttonClass={buttonClass}
        onCopied={() => markDone("invitation")}
      />
    ),
  };
}
