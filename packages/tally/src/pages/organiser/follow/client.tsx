import { FollowPage } from "./follow-page.tsx";
import { renderOrganiserPage } from "../render-organiser-page.tsx";

renderOrganiserPage("follow", <FollowPage />);
