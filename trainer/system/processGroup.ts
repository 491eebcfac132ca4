/** Kills a process that leads a group, and all processes in the group. */
export function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {} // it has already ended, or does not lead a group
}
