/**
 * What the commands say on the terminal: every sentence in Chinese and English, since a county's
 * system keeper and a developer read the same screen. Plain Node 20, no dependencies.
 */

/** Commands whose output is data say their steps on the other stream. */
const out = process.env.DULIANG_STEPS === 'stderr' ? process.stderr : process.stdout;

/** One step of the start, with the time it took. `work` may return a note that is printed behind it. */
export async function step(zh, en, work) {
  const began = performance.now();
  out.write(`  ${zh} ${en} … `);
  const note = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  out.write(`${seconds} s${note ? `  (${note})` : ''}\n`);
}

/** A reason to stop that the reader can do something about. */
export class Stop extends Error {
  constructor(zh, en, details = '') {
    super(`${zh}\n${en}`);
    this.details = details;
  }
}

/** Ends the process with the sentences of a Stop, or with the trace of what nobody foresaw. */
export function fail(error) {
  const known = error instanceof Stop || error?.name === 'Stop';
  process.stderr.write(`\n\n✗ ${known ? error.message : (error?.stack ?? error)}\n`);
  if (known && error.details) process.stderr.write(`\n${error.details}\n`);
  process.exit(1);
}

/** The Stop that fits a failure of the file system, or null. */
export function fileTrouble(error, folder) {
  const text = `${error?.code ?? ''} ${error?.message ?? error}`;
  if (/EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|readonly database/.test(text)) {
    return new Stop(
      `没有写入权限：${folder}。请让运行本程序的用户能写这个文件夹，或用 DULIANG_DATA 指定另一个文件夹。`,
      `No permission to write in ${folder}. Let the user who runs this write there, or name another folder with DULIANG_DATA.`,
    );
  }
  if (/ENOTDIR|EEXIST|ENAMETOOLONG|ELOOP/.test(text)) {
    return new Stop(
      `这里不能建文件夹：${folder}。请检查路径，或用 DULIANG_DATA 指定另一个文件夹。`,
      `No folder can be made at ${folder}. Check the path, or name another folder with DULIANG_DATA.`,
    );
  }
  if (/ENOSPC|EDQUOT|SQLITE_FULL|disk is full|no space left/i.test(text)) {
    return new Stop(
      `磁盘已满：${folder}。请腾出空间后重新运行；已有数据没有改动。`,
      `The disk is full: ${folder}. Free some space and run the command again; nothing stored was changed.`,
    );
  }
  if (/SQLITE_NOTADB|SQLITE_CORRUPT|file is not a database|disk image is malformed/.test(text)) {
    return new Stop(
      `数据库文件已损坏，或不是数据库：${folder}。请先把 duliang.db 及同名文件移开保存，再从 backups 文件夹或单位的备份恢复。`,
      `The database file in ${folder} is damaged, or is none. Move duliang.db and the files of its name aside, then restore one from the backups folder or from your own backup.`,
    );
  }
  return null;
}
