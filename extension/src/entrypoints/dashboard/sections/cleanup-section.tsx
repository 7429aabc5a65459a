import { CleanupPage } from "../../../features/cleanup/cleanup-page.tsx";
import { HomeStep } from "../home/home-step.tsx";

/** The clean-up of folders, which ends with the same next step as Home. */
export const CleanupSection = () => <CleanupPage nextStep={<HomeStep isAfterCleaning />} />;
