import { expect, test } from 'vitest'
import { startPool } from '../../src/io/pool.ts'
import type { PoolTasks } from './pool-tasks.ts'

const module = new URL('pool-tasks.ts', import.meta.url)

test('more tasks than threads are all done, each answered with its own', async () => {
  const pool = startPool<PoolTasks>(module, 2)
  const numbers = Array.from({ length: 20 }, (_, i) => i)
  expect(await Promise.all(numbers.map((i) => pool.run('double', i)))).toEqual(numbers.map((i) => 2 * i))
  await pool.stop()
})

test('a task that fails is told, and the next ones are done', async () => {
  const pool = startPool<PoolTasks>(module, 1)
  const [failed, next] = await Promise.allSettled([pool.run('throw', '不行'), pool.run('double', 4)])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: '不行' } })
  expect(next).toEqual({ status: 'fulfilled', value: 8 })
  await pool.stop()
})

test('a thread that ends fails the tasks it had; the others go on, and with none left every task fails', async () => {
  const pool = startPool<PoolTasks>(module, 2)
  await expect(pool.run('end', 3)).rejects.toThrow('A thread ended (3)')
  expect(await pool.run('double', 5)).toBe(10)
  const [ended, behind] = await Promise.allSettled([pool.run('end', 4), pool.run('double', 6)])
  expect([ended.status, behind.status]).toEqual(['rejected', 'rejected'])
  await expect(pool.run('double', 7)).rejects.toThrow('No thread is left')
  await pool.stop()
})
