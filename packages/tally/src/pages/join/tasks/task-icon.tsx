import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import type { TaskName } from "./tasks.ts";

const paths: Record<TaskName, string> = {
  devices: "M7.5 3h9v18h-9zM11 18h2",
  photos: "M3.5 5h17v14h-17zM3.5 16l5-5 4 4 3-3 5 5M15.5 9h.01",
  messages: "M4 5h16v11H10l-4 4v-4H4z",
  apps: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM14 16.5h5",
  files: "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M4.5 19.5h15",
  mail: "M3.5 5.5h17v13h-17zM4.5 7l7.5 6 7.5-6",
};

export const TaskIcon = ({ task, size = 24 }: { task: TaskName; size?: number }) => (
  <Pictogram size={size}>
    <path d={paths[task]} />
  </Pictogram>
);
