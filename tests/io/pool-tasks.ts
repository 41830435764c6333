import { serveTasks } from '../../src/io/pool.ts'

/** What threads of `pool.test.ts` do. */
const tasks = {
  double: (value: number) => 2 * value,
  throw: (message: string) => {
    throw new Error(message)
  },
  end: (code: number) => process.exit(code),
}

export type PoolTasks = typeof tasks

serveTasks(tasks)
