import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { RefObject } from "preact";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Reviewed } from "./reviewed-scan.ts";

/** The scanned folders, and the way back: from the files of a kind to the kinds, from there to another folder. */
export function ReviewTitle(props: {
  reviewed: Reviewed;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Absent on the page of kinds. */
  onBack: (() => void) | undefined;
  onChooseAnother: () => void;
}) {
  const { t } = usePage();
  const { onBack, onChooseAnother } = props;
  return (
    <PageTitle
      isFullScreen
      headingRef={props.headingRef}
      aside={
        <Button
          class="btn--text push"
          id={onBack ? "cleanup-back" : "cleanup-another"}
          onPress={onBack ?? onChooseAnother}
        >
          {t(onBack ? "cleanup.toKinds" : "cleanup.chooseAnother")}
        </Button>
      }
    >
      <span class="whole">
        <OthersText text={props.reviewed.source.name} />
      </span>
    </PageTitle>
  );
}
