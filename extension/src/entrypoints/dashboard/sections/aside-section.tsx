import { AsidePage } from "../../../features/cleanup/trash/aside-page.tsx";
import { StepAfterCleaning } from "./step-after-cleaning.tsx";

/** The files set aside; after their deletion comes the same next step as on Home. */
export const AsideSection = () => <AsidePage nextStep={<StepAfterCleaning />} />;
