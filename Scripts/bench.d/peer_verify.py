"""peer_verify.py FOLDER PEM judges every record of a folder with the program that partners are
given, Scripts/verify/verify.py, within one process.

A yardstick for `license verify FOLDER`: the same strict reading, profile and signature.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "verify"))
import verify  # noqa: E402


def main(folder: Path, pem: Path) -> int:
    key = verify.read_key(pem.read_bytes())
    worst = 0
    for file in sorted(folder.glob("*.vc.json")):
        code, line = verify.judge(file.read_bytes(), key)
        print(f"{file}: {line}")
        worst = max(worst, code)
    return worst


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
