import { AsidePage } from "../../../features/cleanup/trash/aside-page.tsx";
import { HomeStep } from "../home/home-step.tsx";

/** The files set aside; after their deletion comes the same next step as on Home. */
export const AsideSection = () => <AsidePage nextStep={<HomeStep isAfterCleaning />} />;
