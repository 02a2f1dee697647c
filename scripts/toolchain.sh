# shellcheck shell=bash
# Finds the JDK, Maven and Node that the commands need, or says how to get them.

minimum_java=21
minimum_maven=3.8.6
minimum_node=20

# Major version of the JDK in directory $1; nothing when there is no JDK (a JRE has no javac).
jdk_major() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
    local version
    if [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release")
    else
        version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p')
    fi
    # 1.8.0 is 8, 25-ea is 25
    version=${version#1.}
    version=${version%%[!0-9]*}
    echo "$version"
}

# Home of the java on the PATH: asked of java itself, because what stands there may be a link or a shim.
java_home_of_path() {
    command -v java >/dev/null 2>&1 || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Where JDKs usually are, one per line.
installed_jdks() {
    local home
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/root}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -d "$home" ] && echo "$home"
    done
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$minimum_java+" 2>/dev/null || true
    fi
}

# The newest installed JDK that is new enough; one with long-term support (21, 25, 29 …) before any other.
best_installed_jdk() {
    installed_jdks | while IFS= read -r home; do
        major=$(jdk_major "$home")
        if [ "${major:-0}" -lt "$minimum_java" ]; then continue; fi
        supported=$(((major - 21) % 4 == 0))
        printf '%s %s %s\n' "$supported" "$major" "$home"
    done | sort -k1,1nr -k2,2nr | sed -n '1s/^[0-9]* [0-9]* //p'
}

# Sets JAVA_HOME, or ends with what to do. JAVA_HOME and the PATH are the user's choice and go first.
use_jdk() {
    local home major
    for home in "${JAVA_HOME:-}" "$(java_home_of_path)"; do
        [ -n "$home" ] || continue
        major=$(jdk_major "$home")
        if [ "${major:-0}" -ge "$minimum_java" ]; then
            export JAVA_HOME="$home"
            return
        fi
    done
    home=$(best_installed_jdk)
    if [ -z "$home" ]; then
        cat >&2 <<TEXT
EfA-Katalog needs a JDK $minimum_java or newer and found none: not in JAVA_HOME, not on the PATH, not where JDKs usually are.
Get one, for example
  Debian, Ubuntu   apt install openjdk-21-jdk-headless   (or temurin-25-jdk from https://adoptium.net)
  Fedora           dnf install java-latest-openjdk-devel
  macOS            brew install openjdk@25
  anywhere         https://adoptium.net, or sdk install java (https://sdkman.io)
and run the command again, with JAVA_HOME set when it stands in an unusual place.
TEXT
        exit 1
    fi
    export JAVA_HOME="$home"
}

# True when version $1 is at least version $2; compares the first three numbers.
at_least() {
    awk -v have="$1" -v need="$2" 'BEGIN {
        split(have, h, /[^0-9]+/); split(need, n, /[^0-9]+/)
        for (i = 1; i <= 3; i++) if (h[i] + 0 != n[i] + 0) exit !(h[i] + 0 > n[i] + 0)
        exit 0
    }'
}

# Ends with what to do unless Maven is there.
need_maven() {
    local version=""
    if command -v mvn >/dev/null 2>&1; then
        version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    fi
    if [ -z "$version" ] || ! at_least "$version" "$minimum_maven"; then
        cat >&2 <<TEXT
EfA-Katalog is built with Maven $minimum_maven or newer; found: ${version:-none}.
Get it, for example with apt install maven, dnf install maven, brew install maven, sdk install maven,
or from https://maven.apache.org, and run the command again.
TEXT
        exit 1
    fi
}

# True when Node is there and new enough; otherwise says on standard error what is missing.
have_node() {
    local version=""
    if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
        version=$(node --version)
        version=${version#v}
    fi
    if [ -n "$version" ] && at_least "$version" "$minimum_node"; then
        return
    fi
    echo "The API document is linted with Node $minimum_node or newer and npm; found: ${version:-none}." >&2
    echo "Get it from https://nodejs.org, or with your system's packages (nodejs and npm)." >&2
    return 1
}
