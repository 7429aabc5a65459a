import { CleanupPage } from "../../../features/cleanup/cleanup-page.tsx";
import { StepAfterCleaning } from "./step-after-cleaning.tsx";

/** The clean-up of folders, which ends with the same next step as Home. */
export const CleanupSection = () => <CleanupPage nextStep={<StepAfterCleaning />} />;
