import { readFileSync } from "node:fs";

/** Whether a process of this machine is alive: one that has ended but was never waited for is not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The state stands behind the command's name, which is in parentheses and may hold any character. */
const ZOMBIE = /\) Z [^)]*$/;

/** Containers without an init process keep the dead around. Only Linux tells; elsewhere nobody is one. */
function isZombie(pid: number): boolean {
  try {
    return ZOMBIE.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") {
      return false;
    }
    throw error;
  }
}
