# shellcheck shell=bash
# Builds the application when its sources are newer than the last build.

application=catalog-api/target/quarkus-app/quarkus-run.jar
# carries the time at which the last successful build began
build_stamp=catalog-api/target/catalog-build.stamp
build_log=target/catalog-build.log

# True when the application was built and nothing it is made of has changed since.
# Directories are compared, too: a deleted file changes the date of its directory only.
up_to_date() {
    [ -f "$application" ] && [ -f "$build_stamp" ] || return 1
    local inputs=() input
    for input in pom.xml .mvn openapi/problems */pom.xml */src/main; do
        [ -e "$input" ] && inputs+=("$input")
    done
    [ -z "$(find "${inputs[@]}" -newer "$build_stamp" -print 2>/dev/null | head -n 1)" ]
}

build_if_outdated() {
    up_to_date && return
    need_maven
    mkdir -p target catalog-api/target
    touch "$build_stamp.new.$$"
    rm -f "$build_stamp"
    echo "Building EfA-Katalog; the first time this also downloads what it is made of."
    mvn -B -ntp -pl catalog-api -am -DskipTests package >"$build_log" 2>&1 &
    local build=$! began=$SECONDS
    # A process in the background does not hear Ctrl-C by itself.
    trap 'kill "$build" 2>/dev/null; exit 130' INT
    trap 'kill "$build" 2>/dev/null; exit 143' TERM
    follow_build "$build" "$began"
    trap - INT TERM
    if ! wait "$build"; then
        # the compiler's complaints are warnings that count as errors
        grep -aE '^\[ERROR\]|^\[WARNING\] .*\.java:' "$build_log" | head -n 40 >&2 || tail -n 40 "$build_log" >&2
        echo "The build failed; all it said is in $build_log." >&2
        exit 1
    fi
    mv "$build_stamp.new.$$" "$build_stamp"
    echo "Built in $((SECONDS - began)) s."
}

# Names each module as the build of process $1 comes to it.
follow_build() {
    local seen=0 now
    while kill -0 "$1" 2>/dev/null; do
        sleep 1
        now=$(grep -ac '^\[INFO\] Building .*\[[0-9]*/[0-9]*\]' "$build_log" || true)
        if [ "$now" -gt "$seen" ]; then
            grep -a '^\[INFO\] Building .*\[[0-9]*/[0-9]*\]' "$build_log" | sed -n "$((seen + 1)),${now}p" |
                sed -E 's/^\[INFO\] Building ([^[]*[^[ ]) [^ ]+ +\[([0-9]+\/[0-9]+)\]/  \2 \1/'
            seen=$now
        fi
    done
}
