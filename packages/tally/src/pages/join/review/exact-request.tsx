import { requestText, type TallyRequest } from "@digital-cleanup/challenge";
import { ExactText } from "@digital-cleanup/ui/exact-text.tsx";
import { useJoining } from "../joining.ts";

export function ExactRequest({ id, request }: { id: string; request: TallyRequest }) {
  const { t } = useJoining();
  return <ExactText id={id} label={t("contribution.payloadLabel")} text={requestText(request)} />;
}
