import type { ChildStatus } from "../../federation/pull-children.ts";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & { servers: readonly ChildStatus[] };

/** The other servers whose events are in the totals by territory, and which of them are out of date. */
export const ServersPage = ({ t, format, servers }: Props) => (
  <>
    <h1>{t("tally.servers.title")}</h1>
    <p>{t(servers.length === 0 ? "tally.servers.none" : "tally.servers.lead")}</p>
    {servers.length > 0 && (
      <ul class="flow">
        {servers.map((server) => (
          <li key={server.address} class="card flow flow--tight">
            <b>
              <a href={server.address}>{server.name}</a>
            </b>
            <p class="small soft">{stateOf(server, { t, format })}</p>
            {server.refused && <RefusedEvents t={t} refused={server.refused} />}
            {server.trouble && (
              <p class="note note--caution small">
                {t(`tally.servers.trouble.${server.trouble.kind}`, {
                  day: format.day(server.trouble.since),
                })}{" "}
                {server.pulledOn !== undefined && t("tally.servers.stillCounts")}{" "}
                {server.isDropped && t("tally.servers.dropped")}
              </p>
            )}
          </li>
        ))}
      </ul>
    )}
  </>
);

type RefusedProps = Pick<LocaleProps, "t"> & { refused: NonNullable<ChildStatus["refused"]> };

const RefusedEvents = ({ t, refused: { count, first } }: RefusedProps) => (
  <div class="note note--caution small">
    <p>{t("tally.servers.refused", { count })}</p>
    <ul>
      {first.map(({ code, fault }) => (
        <li key={code}>{t(`tally.servers.fault.${fault}`, { code })}</li>
      ))}
    </ul>
  </div>
);

const stateOf = ({ events, pulledOn }: ChildStatus, { t, format }: LocaleProps): string =>
  pulledOn === undefined
    ? t("tally.servers.notYet")
    : t("tally.servers.asOf", { count: events, day: format.day(pulledOn) });
