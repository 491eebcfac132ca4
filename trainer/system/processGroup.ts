/** Ends a process that leads a group, and all that it has started. */
export function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {} // it ended by itself, or leads none
}
