import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { AskFailure } from "../client/ask-tally.ts";
import type { OrganiserPageState } from "./organiser-context.ts";

type Props = OrganiserPageState & {
  t: Text;
  hasKey: boolean;
  failure: AskFailure | undefined;
};

function statusSentence({ t, hasKey, failure }: Props): string {
  if (!hasKey) return t("tally.organise.space.noKey");
  if (!failure) return t("tally.organise.space.opening");
  if (failure.failure === "unreachable") return t("tally.organise.space.unreachable");
  const isRefused = failure.failure === "refused" && failure.kind.startsWith("key-");
  return t(isRefused ? "tally.organise.space.keyRefused" : "tally.organise.error.unreadable");
}

/** Replaces the organiser's page while it is loading or cannot be opened, and explains why. */
export const OrganiserUnavailable = (props: Props) => (
  <>
    <div>
      <p class="small soft">
        {props.t("tally.organise.space.title")} · {props.code}
      </p>
      <h1>
        <OthersText text={props.name} />
      </h1>
    </div>
    <p class="note" role="status">
      {statusSentence(props)}
    </p>
    <p>
      <a href={`${props.basePath}${paths.eventPage(props.code)}?lang=${props.t.language}`}>
        {props.t("tally.organise.space.publicPage")}
      </a>
    </p>
  </>
);
