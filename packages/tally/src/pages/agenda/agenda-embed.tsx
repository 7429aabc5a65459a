import { EmbedFrame } from "../embed/embed-frame.tsx";
import { AgendaList, type AgendaListProps } from "./agenda-list.tsx";

type Props = AgendaListProps & { title: string; agendaUrl: string };

/** As many as a side column takes. */
const maxShown = 8;

/** The next announced events, for a frame in another site. */
export const AgendaEmbed = (props: Props) => {
  const { t, title, events, agendaUrl } = props;
  return (
    <EmbedFrame
      t={t}
      title={title}
      context={t("tally.agenda.events", { count: events.length })}
      link={{ href: agendaUrl, label: t("tally.agenda.seeAll") }}
    >
      <AgendaList {...props} events={events.slice(0, maxShown)} isFramed />
    </EmbedFrame>
  );
};
