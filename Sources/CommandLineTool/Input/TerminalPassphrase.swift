import Foundation
import LicenseRecord

/// Asks a person for a passphrase, without showing what is typed.
enum TerminalPassphrase {
  /// What a person typed is no passphrase.
  enum Fault: Error {
    /// Nothing.
    case empty
    /// Two different ones, where one is asked for twice.
    case different
  }

  /// Whether somebody can be asked: input and messages are a terminal, and its foreground is ours.
  ///
  /// A process in the background would be stopped by its own question.
  static var isThere: Bool { isatty(0) == 1 && isatty(2) == 1 && tcgetpgrp(0) == getpgrp() }

  /// Asks once.
  static func ask(_ question: String) throws -> Passphrase {
    Console.prompt(question + ": ")
    var typed = silently { readTyped() }
    defer { typed.withUnsafeMutableBytes { wipe($0) } }
    Console.prompt("\n")
    guard !typed.isEmpty else { throw Fault.empty }
    return try Passphrase(typed)
  }

  /// Asks for a new one, twice.
  static func askTwice(_ question: String) throws -> Passphrase {
    let passphrase = try ask(question)
    guard try ask("The same again").isSame(as: passphrase) else { throw Fault.different }
    return passphrase
  }

  /// Bytes typed up to the end of the line, in a mode in which the terminal edits nothing and
  /// raises no signal, so that none leaves it without an echo.
  private static func readTyped() -> [UInt8] {
    var typed: [UInt8] = []
    typed.reserveCapacity(Passphrase.maximumCount + 1)
    var byte: UInt8 = 0
    while read(0, &byte, 1) == 1 {
      switch byte {
      case 0x0a, 0x0d, 0x04: return typed
      case 0x03: return interrupted(&typed)
      case 0x08, 0x7f: _ = typed.popLast()
      case 0x15: typed.removeAll(keepingCapacity: true)
      default: if typed.count <= Passphrase.maximumCount { typed.append(byte) }
      }
    }
    return typed
  }

  private static func interrupted(_ typed: inout [UInt8]) -> [UInt8] {
    typed.withUnsafeMutableBytes { wipe($0) }
    isInterrupted = true
    return []
  }

  /// Only ever used by the one thread that talks to the terminal.
  nonisolated(unsafe) private static var isInterrupted = false

  private static func silently(_ body: () -> [UInt8]) -> [UInt8] {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return [] }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    // What was typed ahead of the question is its answer too.
    tcsetattr(0, TCSADRAIN, &quiet)
    let typed = body()
    tcsetattr(0, TCSADRAIN, &before)
    if isInterrupted {
      signal(SIGINT, SIG_DFL)
      kill(getpid(), SIGINT)
    }
    return typed
  }

  private static func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
    if let start = bytes.baseAddress { explicit_bzero(start, bytes.count) }
  }
}
