import { FollowSpace } from "./follow-space.tsx";
import { startSpace } from "../start-space.tsx";

startSpace("follow", <FollowSpace />);
