import type { TallyRequest } from "@digital-cleanup/challenge";
import { useJoining } from "./joining.ts";
import { requestText } from "./request.ts";

/** A request letter for letter, in a region that scrolls by itself. */
export function ExactRequest({ id, request }: { id: string; request: TallyRequest }) {
  const { t } = useJoining();
  return (
    <pre
      class="payload"
      id={id}
      role="region"
      tabIndex={0}
      aria-label={t("tally.join.payloadLabel")}
    >
      {requestText(request)}
    </pre>
  );
}
