/** What the session does when the process is told something from outside. */
export interface Told {
  readonly ended: (exitCode: number) => void
  readonly crashed: (error: unknown) => void
  readonly continued: () => void
}

/** Listens for signals and crashes, so that the terminal is given back whatever happens. @returns how to stop listening */
export function listenToHost(host: NodeJS.Process, { ended, crashed, continued }: Told): () => void {
  const listeners: readonly (readonly [string, (error: unknown) => void])[] = [
    ['SIGTERM', () => ended(143)],
    ['SIGHUP', () => ended(129)],
    ['SIGINT', () => ended(130)],
    ['SIGCONT', continued],
    ['uncaughtException', crashed],
    ['unhandledRejection', crashed],
  ]
  for (const [name, listen] of listeners) host.on(name, listen)
  return () => {
    for (const [name, listen] of listeners) host.off(name, listen)
  }
}
